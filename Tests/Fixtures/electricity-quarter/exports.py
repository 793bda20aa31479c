"""Writes the made-up workbooks of scenarios/electricity-quarter as a utility exports them: run in that
folder with openpyxl. Titles above the table, sums below it, per cents as cell formats, a unit in a
cell, full-width digits, gaps; answers of three experts, one of whom skipped three pairs."""
import random, datetime
from openpyxl import Workbook
from openpyxl.styles import Font, Alignment
random.seed(20260630)
industries=["水泥","陶瓷","医院","酒店","商场","化工","钢铁","电子","物业","学校"]
names=["海螺水泥","金盛陶瓷","市第一人民医院","星湖大酒店","端州商业广场","德庆化工","高要钢铁","鼎湖电子","御景物业","市第一中学",
 "广宁纸业","四会玉器城","怀集林业","封开矿业","新区管委会","肇庆火车站","大旺汽配","永安食品","永盛铝材","宏图印染",
 "富佳五金","锦田家具","星光玻璃","恒泰塑料","中南物流","百花商厦","端砚文化城","瑞州制药","西江自来水","景丰轮胎",
 "明湖学校","康乐医院","汇丰冷链","东岗石材","永和制衣","振兴电镀","绿源污水处理","南国酒店","祥和物业","蓝天新能源"]
heads=["用户编号","客户名称","用电量（千瓦时）","报装时长","抢修及时率","停电提前通知率","走访完成率","用电检查次数","咨询一次答复率",
       "客户满意度","投诉次数","供电点数","供电可靠率","电压合格率","电费回收率","计量装置完好率","最近走访日期"]
sats=["很满意","满意","一般","不满意"]
base=[dict(kwh=random.randrange(800,24000)*1000, days=random.uniform(4,16), rep=random.uniform(.86,.99), notice=random.uniform(.88,1),
   visit=random.uniform(.5,1), check=random.choice([1,2,2,3,4]), answer=random.uniform(.8,.99), sat=random.choices(range(4),[2,5,3,1])[0],
   compl=random.choices([0,1,2,3],[6,3,2,1])[0], points=random.randrange(1,9), rel=random.uniform(.9975,.9999), volt=random.uniform(.985,.9995), pay=random.uniform(.93,1), meter=random.uniform(.95,1)) for _ in names]
def quarter(q, title, made, first, better):
    wb=Workbook(); ws=wb.active; ws.title="一季度" if q==1 else "二季度"
    ws["A1"]=title; ws["A1"].font=Font(bold=True,size=14); ws.merge_cells(start_row=1,start_column=1,end_row=1,end_column=len(heads))
    ws["A1"].alignment=Alignment(horizontal="center")
    ws["A2"]="制表：大客户服务室"; ws["N2"]=made
    for i,h in enumerate(heads): 
        c=ws.cell(3,i+1,h); c.font=Font(bold=True)
    for i,(n,b) in enumerate(zip(names,base)):
        r=4+i
        g=better*random.uniform(-.3,1)
        def up(x,d,top): return min(top, x+(top-x)*max(-.3,g)*d)
        vals=[f"44{12060000+i*137:08d}{(i*7)%10:03d}", n, int(b['kwh']*random.uniform(.92,1.1)), round(b['days']*(1-.25*g),1),
          round(up(b['rep'],.5,1),3), round(up(b['notice'],.5,1),3), round(up(b['visit'],.6,1),2), b['check']+(1 if g>.6 else 0),
          round(up(b['answer'],.5,1),3), sats[max(0,b['sat']-(1 if g>.5 else 0))], max(0,b['compl']-(1 if g>.55 else 0)), b['points'],
          round(up(b['rel'],.3,1),5), round(up(b['volt'],.3,1),4), round(up(b['pay'],.5,1),3), round(up(b['meter'],.5,1),3), first+datetime.timedelta(days=random.randrange(0,88))]
        for c,v in enumerate(vals): 
            cell=ws.cell(r,c+1,v)
            if c in (4,5,8,14,15): cell.number_format="0.0%"
            if c==6: cell.number_format="0%"
            if c==12: cell.number_format="0.000%"
            if c==13: cell.number_format="0.00%"
            if c==2: cell.number_format="#,##0"
            if c==16: cell.number_format="yyyy-mm-dd"
    # what exports hold: numbers typed as text, units, full-width digits, gaps
    ws.cell(9,4, f"{ws.cell(9,4).value}天"); ws.cell(17,4,"８.５"); ws.cell(21,8,"２")

    ws.cell(14,6,"—"); ws.cell(30,9,None)
    last=4+len(names)
    ws.cell(last,1,"合计"); ws.cell(last,3,f"=SUM(C4:C{last-1})"); ws.cell(last,11,f"=SUM(K4:K{last-1})")
    ws.cell(last+1,1,"平均"); ws.cell(last+1,5,f"=AVERAGE(E4:E{last-1})")
    ws.cell(last+3,1,"注：走访完成率按计划数计算")
    ws.freeze_panes="A4"
    wb.save(f"大客户服务指标_2026年{'一' if q==1 else '二'}季度.xlsx")
quarter(1,"供电局大客户服务指标统计表（2026年第一季度）","制表日期：2026年4月3日",datetime.date(2026,1,2),0)
quarter(2,"供电局大客户服务指标统计表（2026年第二季度）","制表日期：2026年7月3日",datetime.date(2026,4,1),1)
# answers of three experts
wb=Workbook()
score={"报装":3,"抢修":5,"通知":2.2,"走访":1.3,"检查":1,"答复":2,"满意度":5,"投诉":3,"可靠率":4,"电压":2,"电费":1,"计量":1.6}
for t,(title,items) in enumerate([("过程指标",proc:=["报装","抢修","通知","走访","检查","答复"]),("绩效指标",["满意度","投诉","可靠率","电压","电费","计量"])]):
    ws=wb.active if t==0 else wb.create_sheet()
    ws.title=title
    ws["A1"]=f"大客户服务{title}权重问卷（正数：前者更重要；负数：后者更重要）"
    pairs=[(a,b) for i,a in enumerate(items) for b in items[i+1:]]
    for i,c in enumerate(["专家","部门"]+[f"{a}比{b}" for a,b in pairs]): ws.cell(2,i+1,c)
    for e,(n,d,sd) in enumerate([("王建国","营销部",.1),("李晓梅","客户服务中心",.15),("陈志强","配电部",.15)]):
        ws.cell(3+e,1,n); ws.cell(3+e,2,d)
        for k,(a,b) in enumerate(pairs):
            r=score[a]/score[b]*2.718**random.gauss(0,sd)
            v=round(r) if r>=1 else -round(1/r)
            if abs(v)<=1: v=1
            v=max(-9,min(9,v))
            if e==2 and (a,b) in [("通知","检查"),("走访","答复"),("电压","电费")]: continue
            ws.cell(3+e,3+k,v)
wb.save("指标权重问卷.xlsx")
